/** How long this thread has computed since: unlike the time on the wall the same on a machine that others use too. */
export function busySince() {
  const start = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(start);
    return (user + system) / 1000;
  };
}
