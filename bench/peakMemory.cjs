// Loaded before a program: tells on stderr, when it ends, what the whole process with its threads has used of processor and memory.
// Not `maxRSS`, which it inherits from the process that started it, but VmHWM of proc(5).
const { readFileSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

if (isMainThread)
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1];
    process.stderr.write(`used ${seconds} s, ${Math.round(peak / 1024)} MB\n`);
  });
