import type { IconNode } from 'lucide';
import {
  AtSign,
  Camera,
  Code,
  Mail,
  MessageCircle,
  MessageSquare,
  MessagesSquare,
  Phone,
  Send,
  ShoppingBag,
  Star,
} from 'lucide';
import { type TextKey, t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';

const drawings: Record<string, IconNode> = {
  email: Mail,
  web: MessageSquare,
  whatsapp: MessageCircle,
  messenger: MessagesSquare,
  telegram: Send,
  instagram: Camera,
  sms: MessageSquare,
  phone: Phone,
  'phone-call': Phone,
  aircall: Phone,
  api: Code,
  'google-reviews': Star,
  'trustpilot-reviews': Star,
  amazon: ShoppingBag,
  ebay: ShoppingBag,
};

/** By which way somebody writes to us; its name is read out, and shown when the pointer rests on it. */
export const ChannelIcon = ({ channel }: { channel: string }) => (
  <span class="channel-icon" title={channelName(channel)}>
    <Icon node={drawings[channel] ?? AtSign} />
    <span class="visually-hidden">{channelName(channel)}</span>
  </span>
);

const named: ReadonlySet<string> = new Set(['email', 'web', 'phone', 'phone-call', 'sms', 'api']);
const plain: Record<string, string> = { whatsapp: 'WhatsApp', tiktok: 'TikTok', ebay: 'eBay' };

/** Those that are companies are called the same everywhere. */
export function channelName(channel: string) {
  if (named.has(channel)) return t(`channel.${channel}` as TextKey);
  const words = channel.replaceAll('-', ' ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return plain[channel] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
