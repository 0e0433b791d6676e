import { parentPort, workerData } from "node:worker_threads";
import { serveWork } from "./serveWork";
import type { WorkOrder } from "./Work";

serveWork(parentPort!, workerData as WorkOrder);
