interface BeamDrawingProps {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A beam on two columns where a wall goes, with its load above and its span below. */
export const BeamDrawing = (box: BeamDrawingProps) => (
  <svg {...box} viewBox="0 0 640 400" fill="none" stroke-linejoin="round" stroke-linecap="round">
    <g stroke="#52616F" stroke-width="3">
      <path d="M60 12H580" />
      {[100, 188, 276, 364, 452, 540].map((x) => (
        <path key={x} d={`M${x} 12V66M${x - 9} 52L${x} 66 ${x + 9} 52`} />
      ))}
    </g>
    <g stroke="#7B8A97" stroke-width="4" stroke-dasharray="14 12">
      <path d="M200 152V318M320 152V318M440 152V318M112 236H528" />
    </g>
    <path d="M8 322H632" stroke="#7B8A97" stroke-width="4" />
    <g stroke="#0B4F8A" stroke-width="7" fill="#E3EDF6">
      <path d="M40 80H600V146H40Z" />
      <path d="M68 146H106V322H68ZM534 146H572V322H534Z" />
    </g>
    <g stroke="#0B4F8A" stroke-width="4">
      <path d="M40 95H600M40 131H600M87 152V316M553 152V316" />
    </g>
    <g stroke="#52616F" stroke-width="3">
      <path d="M74 372H566M78 381L96 363M544 381L562 363" />
      <path d="M87 336V390M553 336V390" stroke-dasharray="5 7" />
    </g>
  </svg>
);
