import { language, t } from '../../i18n/i18n.ts';
import { languages } from '../../i18n/languages.ts';
import { prefer, preferences } from '../../state/preferences.ts';
import { Choices } from '../parts/choices.tsx';
import { FormPart } from '../parts/form-part.tsx';

const themes = ['system', 'light', 'dark', 'contrast'] as const;
const densities = ['comfortable', 'compact'] as const;

/** How it looks; every choice holds at once, and wherever one signs in. */
export const AppearancePage = () => (
  <FormPart>
    <Choices
      label={t('appearance.theme')}
      hint={t('appearance.theme.hint')}
      choices={themes.map((value) => ({ value, text: t(`appearance.theme.${value}`) }))}
      chosen={preferences.value?.theme ?? 'system'}
      choose={(theme) => void prefer({ theme })}
    />
    <Choices
      label={t('appearance.density')}
      hint={t('appearance.density.hint')}
      choices={densities.map((value) => ({ value, text: t(`appearance.density.${value}`) }))}
      chosen={preferences.value?.density ?? 'comfortable'}
      choose={(density) => void prefer({ density })}
    />
    <Choices
      label={t('signIn.language')}
      hint={t('appearance.language.hint')}
      // The cast: the entries of an object forget the names of its keys.
      choices={Object.entries(languages).map(([code, text]) => ({
        value: code as keyof typeof languages,
        text,
      }))}
      chosen={language.value}
      choose={(chosen) => void prefer({ language: chosen })}
    />
  </FormPart>
);
