// Loaded before a program: tells on stderr, when it ends, what the whole process with its threads has used of processor and memory.
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
    process.stderr.write(`used ${seconds} s, ${Math.round(maxRSS / 1024)} MB\n`);
  });
