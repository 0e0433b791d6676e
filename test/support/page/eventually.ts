/** Waits until what is read passes; the last reason is told where it never does. */
export async function eventually(check: () => void, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return check();
    } catch (reason) {
      if (Date.now() > end) throw reason;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
