import '../shared/tokens.css';
import '../shared/base.css';
import './style/index.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { speak } from './i18n/i18n.ts';
import { isLanguage, preferred } from './i18n/languages.ts';
import { followLinks } from './state/place.ts';
import { showRememberedTheme } from './state/preferences.ts';
import { remembered } from './state/remembered.ts';
import { recogniseMe } from './state/session.ts';

const root = document.getElementById('app') as HTMLElement;
const chosen = remembered('language');
showRememberedTheme();
await Promise.all([speak(isLanguage(chosen) ? chosen : preferred(navigator.languages)), recogniseMe()]);
followLinks(root);
render(<App />, root);
