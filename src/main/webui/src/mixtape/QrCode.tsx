import { QRCodeSVG } from 'qrcode.react';

/** Dark on light in either appearance, with the quiet zone that readers need (ISO/IEC 18004). */
export default function QrCode({ text, label }: { text: string; label: string }) {
  return <QRCodeSVG value={text} size={160} marginSize={4} title={label} role="img" aria-label={label} bgColor="#ffffff" fgColor="#000000" />;
}
