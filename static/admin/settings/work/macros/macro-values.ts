import { call } from '../../../api/call.ts';
import type { Macro } from '../../../api/contract.ts';
import { businesses } from '../../../state/vocabulary.ts';
import type { Form } from '../../parts/form.ts';
import { unchanged } from '../../parts/versions.ts';

export type MacroValues = Pick<
  Macro,
  'name' | 'shortcut' | 'content' | 'content_type' | 'actions' | 'visibility' | 'team_id' | 'business_id'
>;

export const macroValues = (macro?: Macro): MacroValues => ({
  name: macro?.name ?? '',
  shortcut: macro?.shortcut ?? null,
  content: macro?.content ?? '',
  content_type: macro?.content_type ?? 'text',
  actions: macro?.actions ?? [],
  visibility: macro?.visibility ?? 'private',
  team_id: macro?.team_id ?? null,
  business_id: macro?.business_id ?? null,
});

/** Businesses go by their slugs when they are sent. */
export async function saveMacro(filled: Form<MacroValues>, macro?: Macro) {
  const { business_id: businessId, content_type: type, ...changed } = filled.changes();
  const business = businessId === undefined ? {} : { business: slugOf(businessId) };
  const typed = changed.content !== undefined && { content_type: filled.values.peek().content_type };
  const body = { ...changed, ...typed, ...business };
  if (macro) return call('PATCH /macros/{id}', { params: { id: macro.id }, body, headers: unchanged(macro) });
  return call('POST /macros', { body: { ...body, name: filled.values.peek().name } });
}

// Whoever has chosen one of them has seen the list.
const slugOf = (id: number | null) => businesses.peek().find((business) => business.id === id)?.slug ?? null;
