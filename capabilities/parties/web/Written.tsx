/** What somebody wrote: it stays in the language and the lines it was written in. */
export function Written({ children }: { children: string }) {
  return <span className="written">{children}</span>;
}
