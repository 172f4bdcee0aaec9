/** Where so few can vote, the result itself may tell how somebody has voted (H-40). */
export const FEW = 10;
