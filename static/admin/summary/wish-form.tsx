import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { languageName, usualLanguages } from '../i18n/spoken-languages.ts';
import { Button } from '../ui/button.tsx';
import { type Style, styles, summarise, type Wish } from './summarising.ts';

type Props = { id: number; wish: Wish; close: () => void };

/** In which style and which language it is wanted. */
export function WishForm({ id, wish, close }: Props) {
  const [{ style, language }, setWish] = useState(wish);
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => box.current?.querySelector('select')?.focus(), []);
  async function make(event: Event) {
    event.preventDefault();
    await summarise(id, { style, language });
    close();
  }
  return (
    <form ref={box} class="summary-wish" aria-label={t('summary.how')} onSubmit={make}>
      <select
        aria-label={t('summary.style')}
        value={style}
        // The cast: a select has no other values than those that it was given.
        onChange={({ currentTarget: { value } }) => setWish({ language, style: value as Style })}
      >
        {styles.map((each) => (
          <option key={each} value={each}>
            {t(`summary.style.${each}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('summary.language')}
        value={language}
        onChange={({ currentTarget: { value } }) => setWish({ style, language: value })}
      >
        <option value="">{t('summary.language.own')}</option>
        {languages(language).map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <span class="summary-anew">
        <Button class="small" type="submit" look="primary">
          {t('summary.make')}
        </Button>
        <Button class="small" look="quiet" onClick={close}>
          {t('everywhere.cancel')}
        </Button>
      </span>
    </form>
  );
}

/** One that is chosen already is there, however rare. */
function languages(chosen: string) {
  const usual = usualLanguages();
  const isThere = chosen === '' || usual.some(({ value }) => value === chosen);
  return isThere ? usual : [...usual, { value: chosen, text: languageName(chosen) }];
}
