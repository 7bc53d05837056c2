import { performance } from 'node:perf_hooks';

/** What a step may tell while it works: a word on where it stands, and at the end what came of it. */
export interface Step {
  say(text: string): void;
}
export interface Steps {
  run<T>(name: string, work: (step: Step) => Promise<T>, result?: (value: T) => string): Promise<T>;
}

const nameWidth = 20;
const quietMs = 4_000;

/** Prints each step with its name and time: in a terminal the line is alive, elsewhere it is printed when done. */
export function printSteps(out: NodeJS.WriteStream): Steps {
  const isLive = out.isTTY === true;
  return {
    async run(name, work, result = () => '') {
      const startedAt = performance.now();
      const line = isLive ? liveLine(out, name) : plainLine(out, name);
      try {
        const value = await work({ say: line.say });
        line.end('✓', result(value), performance.now() - startedAt);
        return value;
      } catch (error) {
        line.end('✗', '', performance.now() - startedAt);
        throw error;
      }
    },
  };
}

interface Line {
  say(text: string): void;
  end(mark: string, text: string, ms: number): void;
}

const finished = (mark: string, name: string, text: string, ms: number) =>
  `${mark} ${name.padEnd(nameWidth)} ${text}${text ? '  ' : ''}${formatTime(ms)}\n`;

function liveLine(out: NodeJS.WriteStream, name: string): Line {
  const startedAt = performance.now();
  let detail = '';
  const draw = () => {
    const time = formatTime(performance.now() - startedAt);
    const text = `  ${name.padEnd(nameWidth)} ${time}  ${detail}`;
    out.write(`\r\x1b[2K${text.slice(0, (out.columns ?? 80) - 1)}`);
  };
  const timer = setInterval(draw, 200);
  draw();
  return {
    say(text) {
      detail = text;
    },
    end(mark, text, ms) {
      clearInterval(timer);
      out.write(`\r\x1b[2K${finished(mark, name, text, ms)}`);
    },
  };
}

function plainLine(out: NodeJS.WriteStream, name: string): Line {
  let spokenAt = performance.now();
  return {
    say(text) {
      if (performance.now() - spokenAt < quietMs) return;
      spokenAt = performance.now();
      out.write(`… ${name.padEnd(nameWidth)} ${text.slice(0, 160)}\n`);
    },
    end: (mark, text, ms) => void out.write(finished(mark, name, text, ms)),
  };
}

export function formatTime(ms: number): string {
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
