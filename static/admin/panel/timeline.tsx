export const Timeline = ({ id }: { id: number }) => <p hidden>{id}</p>;
