/**
 * What is worth a hint during an assessment: code that cannot run, names that do not exist, and what is hardly ever meant.
 * No matters of taste: nobody should spend their time on how an import is sorted.
 */
const rules = [
  'E9', // cannot be read at all
  'F', // Pyflakes: unknown and unused names, formats that do not fit
  'E711', // == None
  'E712', // == True
  'E713', // not x in y
  'E714', // not x is y
  'E721', // types compared with ==
  'E722', // except: that also catches the end of the program
  'B', // Bugbear: changeable defaults, variables of a loop in a closure
  'NPY', // NumPy: what newer versions lack, random numbers that no seed reaches
  'PLE', // errors as Pylint knows them
  'SIM115', // files that nobody closes
  'SIM118', // in d.keys()
  'SIM201', // not a == b
  'SIM202', // not a != b
  'SIM208', // not (not a)
  'SIM210', // True if a else False
  'SIM211', // False if a else True
  'SIM220', // a and not a
  'SIM221', // a or not a
  'SIM222', // … or True
  'SIM223', // … and False
];

const tasteAfterAll = [
  'B904', // raise … from
  'B905', // zip without strict
  'B028', // warnings without a stack level
  'F403', // import *
  'F405', // names from import *
];

export const ruffSettings = {
  // Debian's Python in the sandbox.
  'target-version': 'py313',
  // Where the editor draws its line.
  'line-length': 100,
  lint: { select: rules, ignore: tasteAfterAll },
};

/** Ends a program, or the import of a file, when it is reached. */
const errorCodes = /^(invalid-syntax|E9\d\d|F(5|6|7)\d\d|F82[123]|PLE\d+)$/;

export function severityOf(code: string, isUnused: boolean): 'error' | 'warning' | 'info' {
  if (errorCodes.test(code)) return 'error';
  return isUnused ? 'info' : 'warning';
}
