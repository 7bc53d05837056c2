interface BarsProps {
  counts: readonly number[];
  className: string | undefined;
  /** In words; without it the bars are decoration beside words. */
  label?: string;
}

/** Bars from one edge to the other, the tallest as high as there is room. What is not nothing is at least a line. */
export function Bars({ counts, className, label }: BarsProps) {
  const most = Math.max(1, ...counts);
  return (
    <svg
      viewBox={`0 0 ${Math.max(1, counts.length)} 100`}
      preserveAspectRatio="none"
      className={className}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    >
      {counts.map((count, index) => {
        const height = count === 0 ? 0 : Math.max(3, (count / most) * 100);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name than their place.
          <rect key={index} x={index + 0.06} width={0.88} y={100 - height} height={height} />
        );
      })}
    </svg>
  );
}
