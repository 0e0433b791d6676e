const WARM_UP = 8;
const ROUNDS = 5;

/**
 * Mean milliseconds of processor time for one input, all threads of the process together: what else runs on the machine hardly
 * counts. Of each input the cheapest of some rounds. Nothing that `work` gives is kept, as nobody keeps two hundred workbooks in memory.
 */
export async function meanTime<In>(
  inputs: readonly In[],
  work: (input: In, index: number) => unknown,
): Promise<number> {
  for (const [index, input] of inputs.slice(0, WARM_UP).entries()) await work(input, index);
  const cheapest = inputs.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, input] of inputs.entries()) {
      const before = process.cpuUsage();
      await work(input, index);
      const { user, system } = process.cpuUsage(before);
      cheapest[index] = Math.min(cheapest[index]!, (user + system) / 1000);
    }
  }
  return cheapest.reduce((sum, ms) => sum + ms, 0) / inputs.length;
}
