import FormControl from '@mui/material/FormControl';
import InputLabel from '@mui/material/InputLabel';
import NativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';

interface Props<T extends string> {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; text: string }[];
  disabled?: boolean;
}

/** One of a list; the browser's own, which every keyboard and screen reader knows. */
export function Choice<T extends string>({ label, value, onChange, options, disabled = false }: Props<T>) {
  const id = useId();
  return (
    <FormControl fullWidth size="small" disabled={disabled}>
      <InputLabel htmlFor={id} shrink>{label}</InputLabel>
      <NativeSelect input={<OutlinedInput id={id} label={label} notched />} value={value} onChange={(event) => onChange(event.target.value as T)}>
        {options.map((each) => <option key={each.value} value={each.value}>{each.text}</option>)}
      </NativeSelect>
    </FormControl>
  );
}
