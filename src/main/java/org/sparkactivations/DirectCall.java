package org.sparkactivations;

import java.util.Arrays;
import java.util.List;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.spi.ResultWidth;

/** Runs a function on plain arrays, without Spark. */
final class DirectCall {

    /** Stands for a label that is not given. */
    static final int NO_LABEL = Parameter.NO_LABEL;

    private final ActivationFunction function;
    private final double[] perElement;
    private final Long key;
    private final boolean isForFloats;

    /**
     * Calls of a function.
     *
     * @param perElement allowed values of its last parameter, one per element or one for all; null if it is a number
     * @param key the key of all rows; null if there is none
     */
    DirectCall(ActivationFunction function, double[] perElement, Long key) {
        this(function, perElement, key, false);
    }

    private DirectCall(ActivationFunction function, double[] perElement, Long key, boolean isForFloats) {
        this.function = function;
        this.perElement = perElement;
        this.key = key;
        this.isForFloats = isForFloats;
    }

    static float[] ofFloats(ActivationFunction function, float[] x, double[] arguments) {
        ArrayMath math = ArrayMath.provider();
        double[] wide = new double[x.length];
        math.widen(x, wide, 0, x.length);
        double[] y = new DirectCall(function, null, null, true).apply(wide, null, NO_LABEL, arguments);
        float[] result = new float[y.length];
        math.narrow(y, 0, result, y.length);
        return result;
    }

    double[] apply(double[] x, double[] operand, int label, double[] arguments) {
        checkCount(arguments.length);
        double[] four = Arrays.copyOf(arguments, Definition.MAX_PARAMETERS);
        Workspace workspace = Workspace.borrow();
        try {
            workspace.begin(function, arguments.length, four[0], four[1], four[2], four[3]);
            if (isForFloats) {
                workspace.roundToFloats(function);
            }
            if (key != null) {
                workspace.setKey(key);
            }
            if (perElement != null && perElement.length == 1) {
                workspace.setNumber(ArrayParameter.position(function), perElement[0]);
            } else if (perElement != null) {
                ArrayParameter.checkCount(function, perElement.length, x.length);
                workspace.setElements(perElement);
            }
            boolean isIgnored = operand == null && label != NO_LABEL && function.ignores(label, workspace);
            checkOperand(x.length, operand, label, isIgnored, workspace);
            if (isIgnored) {
                return new double[function.shape() == ResultShape.NUMBER ? 1 : x.length];
            }
            return function.isRowwise() ? row(x, operand, label, workspace) : elements(x, operand, workspace);
        } finally {
            workspace.giveBack();
        }
    }

    private void checkCount(int given) {
        Definition definition = function.activation().definition();
        int max = definition.numberParameters() - (perElement == null ? 0 : 1);
        int min = Math.min(max, definition.requiredNumbers());
        if (given < min || given > max) {
            String bound = min == max ? "" : min == 0 ? "at most " : min + " to ";
            throw new IllegalArgumentException(function.signature() + ": expected " + bound + max
                    + (max == 1 ? " parameter" : " parameters") + (perElement == null ? "" : " before the last")
                    + (definition.requiresKey() ? " besides the key" : "")
                    + ", got " + given);
        }
    }

    private double[] elements(double[] x, double[] operand, Workspace workspace) {
        double[] result = new double[x.length];
        workspace.ensureCapacity(Workspace.BLOCK);
        for (int start = 0; start < x.length; start += Workspace.BLOCK) {
            int n = Math.min(Workspace.BLOCK, x.length - start);
            workspace.place(start, n);
            System.arraycopy(x, start, workspace.input(), 0, n);
            if (operand != null) {
                System.arraycopy(operand, start, workspace.operand(), 0, n);
            }
            function.run(workspace, n);
            System.arraycopy(workspace.output(), 0, result, start, n);
        }
        return result;
    }

    private double[] row(double[] x, double[] operand, int label, Workspace workspace) {
        int n = x.length;
        boolean isMatrix = function.shape() == ResultShape.MATRIX;
        int width = isMatrix ? ResultWidth.ofMatrix(function.sqlName(), n) : function.width(n, workspace);
        workspace.ensureCapacity(Math.max(Math.max(n, width), operand == null ? 0 : operand.length));
        workspace.place(0, n);
        workspace.setLabel(label == NO_LABEL ? -1 : label);
        System.arraycopy(x, 0, workspace.input(), 0, n);
        if (operand != null) {
            System.arraycopy(operand, 0, workspace.operand(), 0, operand.length);
        }
        function.run(workspace, n);
        workspace.freeInput();
        return Arrays.copyOf(workspace.output(), width);
    }

    private void checkOperand(int n, double[] given, int label, boolean isIgnored, Workspace workspace) {
        boolean isClass = given == null && label != NO_LABEL;
        if (function.operand().isPresent() != (given != null || isClass) || isClass && !function.takesLabel()) {
            throw new IllegalArgumentException(function.signature() + " takes "
                    + function.operand().map(each -> "the operand " + each).orElse("no operand"));
        }
        if (isClass && !isIgnored && !(label >= 0 && label < n)) {
            throw OperandErrors.noSuchClass(function, label, n);
        }
        if (given != null && given.length != function.operandWidth(n, workspace)) {
            throw OperandErrors.wrongWidth(function, given.length, n, function.operandWidth(n, workspace));
        }
    }

    static double[] exampleResult(ActivationFunction function) {
        double[] x = function.exampleElements();
        Definition definition = function.activation().definition();
        double[] parameters = definition.exampleParameters();
        DirectCall call = new DirectCall(function, null, definition.requiresKey() ? Definition.EXAMPLE_KEY : null);
        double[] operand = function.operand().isEmpty() ? null : exampleOperand(function);
        return function.takesLabel()
                ? call.apply(x, null, (int) operand[0], parameters)
                : call.apply(x, operand, NO_LABEL, parameters);
    }

    static double[] exampleOperand(ActivationFunction function) {
        double[] x = function.exampleElements();
        if (function.operand().isEmpty()) {
            return new double[0];
        }
        if (function.takesLabel()) {
            return new double[] {1};
        }
        Operand operand = function.operand().get();
        Definition definition = function.activation().definition();
        int width = operand.kind() == Operand.Kind.ROW
                ? definition
                        .width()
                        .of(definition.name(), x.length, definition.complete(definition.exampleParameters()))
                : x.length;
        List<Double> trials = operand.trials();
        double[] example = new double[width];
        for (int i = 0; i < width; i++) {
            example[i] = trials.isEmpty() ? (i == 0 ? 1 : 0) : trials.get(i % trials.size());
        }
        return example;
    }
}
