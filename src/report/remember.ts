/** Keeps what was made of each text: thousands of files hold the same ones. Of a file that means harm no more than `most`, then it begins anew. */
export function remember<Made>(make: (text: string) => Made, most: number): (text: string) => Made {
  const known = new Map<string, { readonly made: Made }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.made;
    if (known.size >= most) known.clear();
    const made = make(text);
    known.set(text, { made });
    return made;
  };
}
