import type { ComponentChildren } from 'preact';
import { type TextKey, t } from '../i18n/i18n.ts';
import {
  ChoiceExample,
  ComboboxExample,
  DialogExample,
  FieldExample,
  SegmentsExample,
} from './asking-examples.tsx';
import {
  ButtonExample,
  IconButtonExample,
  KeyboardExample,
  MenuExample,
  ToastExample,
} from './doing-examples.tsx';
import { AvatarExample, EmptyExample, ListExample, MarksExample } from './showing-examples.tsx';

/** Each component with a sentence on what it is for. */
export const Components = () => (
  <div class="examples">
    <Shown name="Button" text="design.button">
      <ButtonExample />
    </Shown>
    <Shown name="IconButton" text="design.iconButton">
      <IconButtonExample />
    </Shown>
    <Shown name="Field" text="design.field">
      <FieldExample />
    </Shown>
    <Shown name="input" text="design.choice">
      <ChoiceExample />
    </Shown>
    <Shown name="Segments" text="design.segments">
      <SegmentsExample />
    </Shown>
    <Shown name="Menu" text="design.menu">
      <MenuExample />
    </Shown>
    <Shown name="Combobox" text="design.combobox">
      <ComboboxExample />
    </Shown>
    <Shown name="Dialog" text="design.dialog">
      <DialogExample />
    </Shown>
    <Shown name="say, complain" text="design.toast">
      <ToastExample />
    </Shown>
    <Shown name="Avatar" text="design.avatar">
      <AvatarExample />
    </Shown>
    <Shown name="count, tag, kbd" text="design.marks">
      <MarksExample />
    </Shown>
    <Shown name="Empty" text="design.empty">
      <EmptyExample />
    </Shown>
    <Shown name="VirtualList" text="design.list">
      <ListExample />
    </Shown>
    <Shown name="useCommands" text="design.keyboard">
      <KeyboardExample />
    </Shown>
  </div>
);

const Shown = ({ name, text, children }: { name: string; text: TextKey; children: ComponentChildren }) => (
  <section>
    <h3>
      <code>{name}</code>
    </h3>
    <p class="quiet">{t(text)}</p>
    <div class="shown">{children}</div>
  </section>
);
