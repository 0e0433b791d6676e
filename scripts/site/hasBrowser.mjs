/** Whether a person sits before a screen of this machine: not in a pipeline, not over SSH, not on a server without a screen. */
export function hasBrowser({ env, platform, isTerminal }) {
  if (!isTerminal || env.CI || env.SSH_CONNECTION || env.SSH_TTY) return false;
  return platform === "win32" || platform === "darwin" || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
