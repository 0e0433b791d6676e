/**
 * The tests that a file declares, in order, with what runs before and after them: the part of jest's interface that the tests of what decides use.
 * @param {() => void} load evaluates the file
 * @returns {{ name: string, run: () => Promise<void> }[]}
 */
export function collectTests(load) {
  const tests = [];
  let block = { name: "", parent: null, before: [], after: [], once: [] };

  const test = (name, run) => {
    const home = block;
    tests.push({ name: `${nameOf(home)}${name}`, run: () => runIn(home, run) });
  };
  const describe = (name, declare) => {
    block = { name: `${nameOf(block)}${name} › `, parent: block, before: [], after: [], once: [] };
    declare();
    block = block.parent;
  };
  test.each = each(test);
  describe.each = each(describe);
  Object.assign(globalThis, {
    test,
    it: test,
    describe,
    beforeAll: (run) => void block.once.push({ run, done: null }),
    beforeEach: (run) => void block.before.push(run),
    afterEach: (run) => void block.after.push(run),
    // What a file leaves behind goes with the process.
    afterAll: () => undefined,
  });
  load();
  return tests;
}

const nameOf = (block) => block.name;

const each = (declare) => (table) => (name, run) => {
  table.forEach((row, index) => {
    const values = Array.isArray(row) ? row : [row];
    declare(`${name} [${index + 1}]`, () => run(...values));
  });
};

async function runIn(block, run) {
  const chain = [];
  for (let one = block; one; one = one.parent) chain.unshift(one);
  for (const { once, before } of chain) {
    for (const one of once) await (one.done ??= Promise.resolve(one.run()));
    for (const one of before) await one();
  }
  try {
    await run();
  } finally {
    for (const { after } of [...chain].reverse()) for (const one of after) await one();
  }
}
