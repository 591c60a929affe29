import { type ChildProcess, spawn } from 'node:child_process'

let running: ChildProcess | undefined

/** Runs a program of node_modules with our output and no input; answers its exit code. It ends when we are asked to. */
export async function runProgram(program: string, args: string[]): Promise<number> {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  running = child
  const done = Promise.withResolvers<number>()
  child.on('error', done.reject)
  child.on('exit', (code) => done.resolve(code ?? 1))
  return done.promise.finally(() => {
    running = undefined
  })
}

function stop() {
  if (!running) process.exit(130)
  running.on('exit', () => process.exit(130))
  running.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
process.once('disconnect', stop)
