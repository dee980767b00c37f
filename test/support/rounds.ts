const effort = Number(process.env.TEST_EFFORT ?? 1);
if (!(effort > 0)) throw new Error('TEST_EFFORT is a number above 0, such as 4');

/**
 * How often a test tries its luck: enough to notice a fault while one works. `.ci/run` tries four times as often, and
 * `TEST_EFFORT=100 npm test -- test/jobs/queue-model.test.ts` is for the night.
 */
export const rounds = (usual: number) => Math.ceil(usual * effort);
