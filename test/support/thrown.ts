/** The error that a promise rejects with; uvu's `throws` knows only synchronous ones. */
export const thrownBy = (promise: Promise<unknown>) =>
  promise.then(
    () => Promise.reject(new Error('Nothing was thrown')),
    (error: Error) => error,
  );
