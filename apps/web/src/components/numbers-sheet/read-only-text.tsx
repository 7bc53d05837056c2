import classes from './numbers-sheet.module.css';

/** What was written into a field, in full: a field would show the beginning of a long text only. */
export function ReadOnlyText({ text, isFormula = false }: { text: string; isFormula?: boolean }) {
  return (
    <div className={isFormula ? classes.formulaText : classes.text} dir={isFormula ? 'ltr' : 'auto'}>
      {text}
    </div>
  );
}
