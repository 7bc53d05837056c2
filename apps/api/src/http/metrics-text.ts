/** Samples of one name, in the text format of Prometheus. */
export interface MetricFamily {
  name: string;
  help: string;
  type: 'gauge' | 'counter';
  /** A sample without a value is left out. */
  samples: { labels?: Record<string, string>; value: number | null }[];
}

export const metricsType = 'text/plain; version=0.0.4; charset=utf-8';

export function renderMetrics(families: MetricFamily[]): string {
  return families
    .map(({ name, help, type, samples }) => {
      const lines = samples
        .filter((sample) => sample.value !== null)
        .map(({ labels = {}, value }) => `${name}${renderLabels(labels)} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
    })
    .join('');
}

function renderLabels(labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeValue(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

const escapeValue = (value: string) =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
