/** Words that fit into a message: what is longer ends in an ellipsis. */
export function shortened(words: string, longest: number): string {
  return words.length > longest ? `${words.slice(0, longest - 1)}…` : words
}
