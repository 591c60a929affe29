/** The program can't go on, and its operator can mend it: the message is one sentence, shown without a stack. */
export class Halt extends Error {
  override name = 'Halt'
}
