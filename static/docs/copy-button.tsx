import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';

const SHOWN_MS = 1600;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    const timer = isCopied && setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer || undefined);
  }, [isCopied]);
  return (
    <button type="button" class="button-quiet" onClick={() => copy(text).then(setCopied)}>
      <Icon name={isCopied ? 'check' : 'copy'} />
      <span class="visually-hidden">{label}</span>
      <span aria-live="polite" class="copied">
        {isCopied ? 'Copied' : ''}
      </span>
    </button>
  );
}

async function copy(text: string) {
  if (!navigator.clipboard) return copyBySelecting(text);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copyBySelecting(text),
  );
}

// The clipboard is closed to pages that came over plain HTTP, which is how a server in the own network is often read.
function copyBySelecting(text: string) {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}
