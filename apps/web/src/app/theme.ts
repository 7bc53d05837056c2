import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { SteadyButton } from '../components/steady-button.tsx';
import { monospace } from '../lib/fonts.ts';

const warmGray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ed',
  '#e8e5df',
  '#d8d4cc',
  '#bfbab0',
  '#8d877c',
  '#6b665d',
  '#524e47',
  '#3b3833',
  '#24221f',
];
const warmDark: MantineColorsTuple = [
  '#ebe8e2',
  '#cfcbc3',
  '#aea99f',
  '#868178',
  '#57534c',
  '#403d38',
  '#2c2a27',
  '#1d1c1a',
  '#161513',
  '#100f0e',
];
/** The one accent: ink blue, for the one thing to do next. */
const ink: MantineColorsTuple = [
  '#eff4fb',
  '#dce7f5',
  '#b8cde9',
  '#93b4df',
  '#759fd5',
  '#5485c6',
  '#3d6db0',
  '#2c5591',
  '#234677',
  '#1a365d',
];

const brief = { transitionProps: { duration: 100 } };

export const theme = createTheme({
  colors: { gray: warmGray, dark: warmDark, ink },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  black: '#24221f',
  white: '#ffffff',
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 4,
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: monospace,
  // Five sizes, no more.
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.375rem', xl: '1.875rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.35', xl: '1.2' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2.5rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.875rem', lineHeight: '1.2' },
      h2: { fontSize: '1.375rem', lineHeight: '1.35' },
      h3: { fontSize: '1.0625rem', lineHeight: '1.45' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.5' },
    },
  },
  components: {
    Button: { defaultProps: { component: SteadyButton } },
    Modal: {
      defaultProps: { ...brief, shadow: 'none', centered: true, padding: 'lg' },
      styles: { title: { fontSize: '1.0625rem', fontWeight: 650 } },
    },
    Menu: { defaultProps: { ...brief, shadow: 'sm' } },
    Tooltip: { defaultProps: { ...brief, openDelay: 400 } },
    Anchor: { defaultProps: { underline: 'always' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'sm' } },
    Alert: { defaultProps: { variant: 'default' } },
  },
});

/** Surfaces and the three colours of results; each result also has a sign and a word. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: { '--measure': '70ch' },
  light: {
    '--mantine-color-body': '#fcfbf9',
    '--surface-sunken': '#f5f3ef',
    '--hairline': '#e3dfd8',
    '--hairline-strong': '#8d877c',
    '--text-quiet': '#625d55',
    '--mantine-color-dimmed': '#625d55',
    '--mantine-color-placeholder': '#6b665d',
    '--mantine-color-anchor': '#2c5591',
    '--accent': '#2c5591',
    '--accent-soft': '#e9eff8',
    '--met': '#23693f',
    '--not-met': '#a3302a',
    '--mantine-color-error': '#a3302a',
  },
  dark: {
    '--mantine-color-body': '#1b1a18',
    '--surface-sunken': '#141312',
    '--hairline': '#34312d',
    '--hairline-strong': '#868178',
    '--text-quiet': '#b0aba1',
    '--mantine-color-dimmed': '#b0aba1',
    '--mantine-color-placeholder': '#98938a',
    '--mantine-color-anchor': '#93b4df',
    '--accent': '#93b4df',
    '--accent-soft': '#243042',
    '--met': '#7cc79a',
    '--not-met': '#f09a90',
    '--mantine-color-error': '#f09a90',
  },
});
