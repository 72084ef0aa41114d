using Microsoft.AspNetCore.Mvc.ModelBinding;
using Traguardo.Core.Display;
using Traguardo.Core.Measures;
using Traguardo.Core.Recording;

namespace Traguardo.Web.Http;

/// <summary>
/// A day of a form as people write one, where no picker of days writes it for them: <c>28/01/2021</c> beside <c>2021-01-28</c>. What is no day
/// stays unknown, and the state of the model has the sentence that says so.
/// </summary>
internal sealed class TypedDay : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var (name, typed) = (bindingContext.ModelName, bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue?.Trim());
        if (string.IsNullOrEmpty(typed))
        {
            return Task.CompletedTask;
        }
        var read = EnteredText.Read(typed, UnitOfMeasure.Date, Figures.Current);
        if (read.Value is { } day)
        {
            bindingContext.Result = ModelBindingResult.Success(day.Date);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, read.Refusal!);
        }
        return Task.CompletedTask;
    }
}
