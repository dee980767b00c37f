import type { Channel } from '../domain/channel.ts';
import { api } from './api.ts';

/** Every channel that brings messages to where they are read; what is read here needs none. */
export const channels: Readonly<Record<string, Channel>> = { api };
