import { t } from '../../i18n/i18n.ts';
import { pathTo } from '../../state/place.ts';
import { FormPart } from '../parts/form-part.tsx';

/** Keys have a page of their own, for one's own as well. */
export const MyKeys = () => (
  <FormPart title={t('settings.keys')} hint={t('profile.keys.hint')}>
    <p>
      <a href={pathTo(['settings', 'keys'])}>{t('profile.keys')}</a>
    </p>
  </FormPart>
);
