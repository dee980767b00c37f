/**
 * The milliseconds of a processor that some work takes. What else the machine does meanwhile is not among them, so a
 * bound on them tells the endless from the slow, and nothing else.
 */
export function processorMs(work: () => void) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
