import { Presets, SingleBar } from 'cli-progress'

export type Progress = {
  /** Shows how far a piece of long work is. Silent where standard error is no terminal. */
  show(what: string, done: number, total: number): void
  /** Takes the bar away. */
  end(): void
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show() {}, end() {} }
  let bar: SingleBar | undefined
  let shown = ''
  const end = () => {
    bar?.stop()
    bar = undefined
    shown = ''
  }
  return {
    show(what, done, total) {
      if (shown !== what) {
        end()
        shown = what
        bar = new SingleBar(
          { stream, format: `${what.padEnd(22)} {bar} {percentage}% {value}/{total}`, hideCursor: true, clearOnComplete: true, etaBuffer: 100 },
          Presets.shades_classic,
        )
        bar.start(total, done)
      }
      bar?.setTotal(total)
      bar?.update(done)
    },
    end,
  }
}
