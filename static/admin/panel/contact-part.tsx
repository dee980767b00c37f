import type { Conversation } from '../api/contract.ts';
import { fullName } from '../ui/avatar.tsx';
export const ContactPart = ({ shown }: { shown: Conversation }) => <p>{fullName(shown.contact)}</p>;
