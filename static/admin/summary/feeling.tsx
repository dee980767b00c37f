import { Angry, Frown, type IconNode, Laugh, Meh, Smile } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';

export type Feeling = NonNullable<Conversation['sentiment']>;
export const feelings = ['very_negative', 'negative', 'neutral', 'positive', 'very_positive'] as const;

const icons: Record<Feeling, IconNode> = {
  very_negative: Angry,
  negative: Frown,
  neutral: Meh,
  positive: Smile,
  very_positive: Laugh,
};

export const feelingName = (feeling: Feeling) => t(`filters.word.${feeling}`);
export const FeelingIcon = ({ feeling }: { feeling: Feeling }) => (
  <span class="feeling" data-feeling={feeling}>
    <Icon node={icons[feeling]} />
  </span>
);
