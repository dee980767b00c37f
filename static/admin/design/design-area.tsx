import { t } from '../i18n/i18n.ts';
import { DrawerButton } from '../shell/drawer.tsx';
import { prefer, preferences, type Theme } from '../state/preferences.ts';
import { Segments } from '../ui/segments.tsx';
import { Colours } from './colours.tsx';
import { Components } from './components.tsx';
import { Sizes } from './sizes.tsx';

const themes: readonly Theme[] = ['system', 'light', 'dark', 'contrast'];

/** Every token and every component of the workplace, in the states it can be in. */
export const DesignArea = () => (
  <article class="design">
    <header>
      <DrawerButton />
      <h1>{t('design.title')}</h1>
      <p class="quiet">{t('design.intro')}</p>
      <Segments
        label={t('design.theme')}
        choices={themes.map((value) => ({ value, text: t(`design.theme.${value}`) }))}
        chosen={preferences.value?.theme ?? 'system'}
        choose={(theme) => void prefer({ theme })}
      />
    </header>
    <h2>{t('design.colours')}</h2>
    <Colours />
    <h2>{t('design.sizes')}</h2>
    <Sizes />
    <h2>{t('design.components')}</h2>
    <Components />
  </article>
);
