/** One at a time; asked for meanwhile, it is done once more. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let going: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await work();
    } while (again);
  };
  return () => {
    if (going) again = true;
    else
      going = run().finally(() => {
        going = null;
      });
    return going;
  };
}
