/** With the worker's back-off (2.7 s, then × e up to 6 h) the 8th try is half an hour after the first. */
const REFUSED_TRIES_MAX = 8
/** The 25th is four days after. */
const TRIES_MAX = 25

/**
 * Whether nobody tries any more after so many tries, the last one just failed. Refused for good (an unknown mailbox):
 * after 8, because servers take some of these words back; else (server down, mailbox full): after 25.
 */
export function isGivenUp({ tries, isRefused }: { tries: number; isRefused: boolean }): boolean {
  return tries >= (isRefused ? REFUSED_TRIES_MAX : TRIES_MAX)
}
