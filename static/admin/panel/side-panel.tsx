import { X } from 'lucide';
import type { Conversation } from '../api/contract.ts';
import { t } from '../i18n/i18n.ts';
import { SummaryPart } from '../summary/summary-part.tsx';
import { IconButton } from '../ui/button.tsx';
import { useModal } from '../ui/modal.ts';
import { Toasts } from '../ui/toast.tsx';
import { useWindow } from '../ui/windows.ts';
import { ContactPart } from './contact-part.tsx';
import { Links } from './links.tsx';
import { closePanel, liesOver } from './panel-state.ts';
import { Participants } from './participants.tsx';
import { Properties } from './properties.tsx';
import { Rearrangements } from './rearrangements.tsx';
import { SlaPart } from './sla-part.tsx';
import { Timeline } from './timeline.tsx';

/** Who it is about and how it stands, beside the conversation; on a narrow screen over it. */
export function SidePanel({ shown }: { shown: Conversation }) {
  if (!liesOver.value)
    return (
      <aside class="side-panel" aria-label={t('panel.title')}>
        <Parts shown={shown} />
      </aside>
    );
  return <PanelOver shown={shown} />;
}

function PanelOver({ shown }: { shown: Conversation }) {
  const modal = useModal(closePanel);
  useWindow(modal.ref);
  return (
    <dialog
      {...modal}
      class="drawer at-end"
      aria-label={t('panel.title')}
      onMouseDown={(event) => event.target === modal.ref.current && closePanel()}
    >
      <div class="side-panel">
        <IconButton class="panel-close" icon={X} label={t('everywhere.close')} onClick={closePanel} />
        <Parts shown={shown} />
      </div>
      <Toasts within={modal.ref} />
    </dialog>
  );
}

const Parts = ({ shown }: { shown: Conversation }) => (
  <>
    <ContactPart key={`contact-${shown.contact.id}`} shown={shown}>
      <SummaryPart shown={shown} />
    </ContactPart>
    <Properties shown={shown} />
    <SlaPart shown={shown} />
    <Participants id={shown.id} />
    <Links shown={shown} />
    <Rearrangements shown={shown} />
    <Timeline key={shown.id} id={shown.id} />
  </>
);
