export const design = {
  'design.title': 'Design of the workplace',
};
