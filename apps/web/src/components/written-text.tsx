import { Textarea, type TextareaProps } from '@mantine/core';

interface WrittenTextProps extends Omit<TextareaProps, 'onChange'> {
  value: string;
  onChange: (text: string) => void;
}

/** A text that has to be written, in a field that grows with it. */
export function WrittenText({ onChange, ...props }: WrittenTextProps) {
  return (
    <Textarea
      autosize
      required
      withAsterisk={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...props}
    />
  );
}
