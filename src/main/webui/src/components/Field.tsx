import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId, type ReactNode } from 'react';

type Props = Omit<OutlinedInputProps, 'onChange' | 'id' | 'value' | 'label' | 'error'> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** What stands below it. */
  help?: ReactNode;
  /** What is wrong with it; it stands in the place of the help. */
  error?: string | null;
};

/** A field with its name and its help; a `TextField` would bring all of `Select` along. */
export function Field({ label, value, onChange, help, error, required = false, ...rest }: Props) {
  const id = useId();
  const says = error ?? help;
  return (
    <FormControl fullWidth error={Boolean(error)} required={required} size="small">
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput {...rest} id={id} label={label} value={value} onChange={(event) => onChange(event.target.value)} aria-describedby={says ? `${id}-says` : undefined} />
      {says && <FormHelperText id={`${id}-says`}>{says}</FormHelperText>}
    </FormControl>
  );
}
