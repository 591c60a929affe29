/** One line that counts on, for people at a terminal; nothing for a log or a pipe. */
export function showProgress(what: string, out: NodeJS.WriteStream = process.stderr) {
  if (!out.isTTY) return { show() {}, end() {} }
  return {
    show(count: number): void {
      out.write(`\r${count} ${what}`)
    },
    end(): void {
      out.write('\r\x1b[K')
    },
  }
}
