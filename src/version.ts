import { readAsset } from './lib/assets.ts';

export const VERSION: string = JSON.parse(readAsset('package.json').toString()).version;
