/** What was thrown, in words. By shape, not by class: it may come from another realm, or be no error at all. */
export function messageOf(error: unknown): string {
  const { message = String(error) } = (error ?? {}) as Partial<Error>
  return message
}
