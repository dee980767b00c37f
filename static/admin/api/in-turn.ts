const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
let isTaken = false;

port1.onmessage = () => {
  isTaken = false;
  waiting.shift()?.();
};

/**
 * One request in each turn of the page: beginning one takes a while, and a conversation that is opened asks for a
 * dozen things at once, between which a key may be heard. The first goes out at once, the others in their order.
 */
export function inTurn(): Promise<void> | undefined {
  if (!isTaken && waiting.length === 0) return take();
  return new Promise<void>((resolve) => waiting.push(resolve)).then(take);
}

function take() {
  isTaken = true;
  port2.postMessage(null);
  return undefined;
}
