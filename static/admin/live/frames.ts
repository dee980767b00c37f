type Frame = { id: string; event: string; data: string };

/** Takes a stream of server-sent events in whatever pieces it comes, and hands on whole frames. */
export function frameReader(onFrame: (frame: Frame) => void) {
  let rest = '';
  return function read(piece: string) {
    const blocks = (rest + piece).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const frame = frameOf(block);
      if (frame.data) onFrame(frame);
    }
  };
}

function frameOf(block: string): Frame {
  const frame = { id: '', event: '', data: '' };
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^(id|event|data): ?(.*)$/.exec(line) ?? [];
    if (name) frame[name as keyof Frame] += value;
  }
  return frame;
}
